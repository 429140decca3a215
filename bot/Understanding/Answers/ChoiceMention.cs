using System.Runtime.InteropServices;

namespace WijkBot.Understanding.Answers;

/// <summary>An option that is spoken of: its place among the options from 1, and the words that do.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChoiceMention(int Option, int Start, int End);
