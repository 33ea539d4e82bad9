/**
 * Values that look random, each a function of its input, so that the same calls give the same bytes.
 */

// FNV-1a, then the finalizer of MurmurHash3: without it, inputs that differ in their last character give near numbers.
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** An integer from 0 up to, not including, `below`. */
export const integer = (text: string, below: number): number => hash(text) % below

/** Hexadecimal digits. */
export const hex = (text: string, length: number): string => {
  let digits = ""
  for (let i = 0; digits.length < length; i++) digits += hash(`${text}/${i}`).toString(16).padStart(8, "0")
  return digits.slice(0, length)
}
