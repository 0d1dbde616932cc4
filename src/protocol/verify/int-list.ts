/** Whole numbers of 32 bits, as many as come. */
export class IntList {
  data: Int32Array
  length = 0

  constructor(capacity = 1024) {
    this.data = new Int32Array(capacity)
  }

  get(at: number): number {
    return this.data[at]!
  }

  push(number: number): void {
    if (this.length === this.data.length) this.grow(this.length + 1)
    this.data[this.length++] = number
  }

  /** The numbers, as one array. */
  whole(): Int32Array {
    return this.data.subarray(0, this.length)
  }

  /** Bytes taken. */
  get bytes(): number {
    return this.data.byteLength
  }

  private grow(least: number): void {
    const wider = new Int32Array(Math.max(least, 2 * this.data.length))
    wider.set(this.data)
    this.data = wider
  }
}
