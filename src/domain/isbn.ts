/**
 * Whether a text is an ISBN of 13 digits (GB/T 5795-2006, ISO 2108): hyphens and spaces aside, with the prefix 978 or 979
 * and the right check digit — the digits weighed 1 and 3 in turn add up to a multiple of ten.
 */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^97[89]\d{10}$/.test(digits)) return false
  const sum = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return sum % 10 === 0
}
