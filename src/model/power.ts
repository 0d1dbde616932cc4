/**
 * `base ** exponent` from multiplications and square roots alone, which IEEE 754 fixes to the last bit:
 * engines disagree on `Math.pow`, and the same seed must give the same bytes everywhere.
 * @param base - 0 or more
 * @param exponent - 0 or more, finite
 */
export function power(base: number, exponent: number): number {
  if (base === 0) return exponent === 0 ? 1 : 0
  let result = 1
  let square = base
  for (let n = Math.floor(exponent); n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result *= square
    square *= square
  }
  let root = base
  for (let rest = exponent % 1, bit = 0; rest > 0 && bit < 52; bit++) {
    rest *= 2
    root = Math.sqrt(root)
    if (rest >= 1) {
      result *= root
      rest -= 1
    }
  }
  return result
}
