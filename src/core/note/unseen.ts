/**
 * What cannot be seen and can move or hide what can: control and direction characters, line breaks of their own, joiners of no width, marks of
 * annotations, tag characters. A joiner that emoji are made with (U+200D) and one of scripts (U+200C) are none.
 */
export const UNSEEN =
  /[\p{Cc}\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Halves of characters, which no text can hold. */
export const LONE_SURROGATE = /\p{Cs}/gu;
