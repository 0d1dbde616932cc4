/** Product of two polynomials over GF(2) modulo a third; bit k of a number is the coefficient of x^k. */
function timesModulo(a: number, b: number, modulus: number, degree: number): number {
  let [product, shifted] = [0, a]
  for (let rest = b; rest > 0; rest >>= 1) {
    if (rest & 1) product ^= shifted
    shifted <<= 1
    if (shifted >> degree) shifted ^= modulus
  }
  return product
}

function powerOfX(exponent: number, modulus: number, degree: number): number {
  let [result, square] = [1, degree === 1 ? 2 ^ modulus : 2]
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if (rest & 1) result = timesModulo(result, square, modulus, degree)
    square = timesModulo(square, square, modulus, degree)
  }
  return result
}

function primeFactors(n: number): readonly number[] {
  const factors: number[] = []
  let rest = n
  for (let p = 2; p * p <= rest; p++) {
    if (rest % p === 0) factors.push(p)
    while (rest % p === 0) rest /= p
  }
  return rest > 1 ? [...factors, rest] : factors
}

/**
 * The primitive polynomials over GF(2) of a degree, in ascending order of the number whose bit k is the coefficient of x^k.
 * A polynomial is primitive if x has order 2^degree - 1 modulo it, which is tested as such (Lidl and Niederreiter 1983, theorem 3.18).
 * @param degree - from 1 to 20
 */
export function primitivePolynomials(degree: number): readonly number[] {
  const order = 2 ** degree - 1
  const factors = primeFactors(order)
  const found: number[] = []
  for (let polynomial = 2 ** degree + 1; polynomial < 2 ** (degree + 1); polynomial += 2) {
    if (powerOfX(order, polynomial, degree) === 1 && factors.every((factor) => powerOfX(order / factor, polynomial, degree) !== 1)) found.push(polynomial)
  }
  return Object.freeze(found)
}
