const bits = 12
const perChunk = 1 << bits

/** Rows of whole numbers of 32 bits, all of one width, as many as come. They stay where they are. */
export class Rows {
  length = 0
  private readonly chunks: Int32Array[] = []

  constructor(private readonly width: number) {}

  push(row: Int32Array): void {
    const { width, length } = this
    const from = (length & (perChunk - 1)) * width
    if (from === 0) this.chunks.push(new Int32Array(perChunk * width))
    const chunk = this.chunks[length >> bits]!
    for (let i = 0; i < width; i++) chunk[from + i] = row[i]!
    this.length += 1
  }

  /** Copies a row. */
  read(number: number, into: Int32Array): void {
    const { width } = this
    const chunk = this.chunks[number >> bits]!
    const from = (number & (perChunk - 1)) * width
    for (let i = 0; i < width; i++) into[i] = chunk[from + i]!
  }

  /** Whether a row is the same as another. */
  equals(number: number, row: Int32Array): boolean {
    const { width } = this
    const chunk = this.chunks[number >> bits]!
    const from = (number & (perChunk - 1)) * width
    for (let i = 0; i < width; i++) if (chunk[from + i] !== row[i]) return false
    return true
  }

  /** Bytes taken. */
  get bytes(): number {
    return this.chunks.length * perChunk * this.width * 4
  }
}
