using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace WijkBot.Privacy;

/// <summary>
/// Seals the keys of cookies in the data folder: a backup of that folder alone lets nobody sign in. The name of
/// <see cref="OpenedXml"/> is in every key file, so it stays.
/// </summary>
internal sealed class SealedXml(Seal seal) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) => new(
        new XElement("sealed", Convert.ToBase64String(seal.Close(plaintextElement.ToString(SaveOptions.DisableFormatting)))),
        typeof(OpenedXml));
}

/// <summary>Opens what <see cref="SealedXml"/> sealed; made by the framework, hence its constructor.</summary>
internal sealed class OpenedXml(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<Seal>().Open(Convert.FromBase64String(encryptedElement.Value)));
}
