using System.Runtime.CompilerServices;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Learned;

/// <summary>
/// What a model sees of a word: the word itself and the pair with the word before it, and its pieces of three to five letters, by which it
/// knows what is misspelled, bent or part of a compound. Each is a hash of 32 bits, of which a model takes the upper ones: no list of words is kept
/// (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009).
/// </summary>
internal static class Traits
{
    /// <summary>Who tells a long story has said by then what it is about.</summary>
    public const int MostTokens = 150;

    private const int Shortest = 3;
    private const int Longest = 5;

    /// <summary>Longer words are no words.</summary>
    private const int MostLetters = 30;

    private const uint Begin = 2166136261;
    private const uint OfPair = 0x9E3779B9;
    private const uint OfPiece = 0x85EBCA6B;
    private const char Edge = ' ';

    /// <summary>The trait of a token itself.</summary>
    public static uint Word(Sentence sentence, int at) => Number(Hash(sentence, at));

    /// <summary>The trait of a token with the one before it.</summary>
    public static uint Pair(Sentence sentence, int at) => Number((at > 0 ? Hash(sentence, at - 1) : Begin) * OfPair ^ Hash(sentence, at));

    /// <summary>Adds the traits of the pieces of a word: at most 93.</summary>
    public static void AddPieces(string word, List<uint> pieces)
    {
        var letters = Math.Min(word.Length, MostLetters);
        for (var from = -1; from < letters; from++)
        {
            var piece = OfPiece;
            for (var to = from; to < from + Longest && to <= letters; to++)
            {
                piece = Mixed(piece, to < 0 || to == letters ? Edge : word[to]);
                if (to - from + 1 >= Shortest)
                    pieces.Add(Number(piece));
            }
        }
    }

    /// <summary>A number counts by how many digits it has: which house it is tells nothing.</summary>
    private static uint Hash(Sentence sentence, int at)
    {
        var (token, hash) = (sentence[at], Begin);
        var isNumber = sentence.IsNumber(at);
        foreach (var letter in token.AsSpan(0, Math.Min(token.Length, MostLetters)))
            hash = Mixed(hash, isNumber ? '0' : letter);
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mixed(uint hash, char letter) => (hash ^ letter) * 16777619;

    /// <summary>The upper bits of a product are the ones that are mixed best.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Number(uint hash) => (hash ^ hash >> 15) * 2654435769u;
}
