import { Rows } from './rows.js'

/** Odd numbers, one for each place of a key. */
function oddNumbers(width: number): Int32Array {
  return Int32Array.from({ length: width }, (_, i) => Math.imul(2 * i + 1, 0x9e3779b1) | 1)
}

function emptySlots(count: number): Int32Array {
  return new Int32Array(2 * count).fill(-1)
}

/** Keys of one width, each numbered in the order in which it was added. Keys are compared whole, so that no two are ever taken for each other. */
export class KeySet {
  private readonly keys: Rows
  /** Numbers of keys, -1 where there is none, and their hashes, by turns; open addressing. */
  private slots = emptySlots(1 << 13)
  private readonly multipliers: Int32Array

  constructor(private readonly width: number) {
    this.keys = new Rows(width)
    this.multipliers = oddNumbers(width)
  }

  get size(): number {
    return this.keys.length
  }

  get bytes(): number {
    return this.keys.bytes + this.slots.byteLength
  }

  /** The number of a key, or -1 when it is new. */
  find(key: Int32Array): number {
    return this.slots[this.slotOf(key, this.hashOf(key))]!
  }

  /** The number of a key, which is added when it is new. */
  add(key: Int32Array): number {
    const hash = this.hashOf(key)
    const slot = this.slotOf(key, hash)
    const known = this.slots[slot]!
    if (known >= 0) return known
    const number = this.size
    this.slots[slot] = number
    this.slots[slot + 1] = hash
    this.keys.push(key)
    if (4 * (number + 1) > this.slots.length) this.widen()
    return number
  }

  /** A sum of products (Carter, Wegman 1979), of which the upper bits are mixed into the lower. */
  private hashOf(key: Int32Array): number {
    const { multipliers, width } = this
    let sum = 0
    for (let i = 0; i < width; i++) sum = (sum + Math.imul(key[i]! ^ (key[i]! >>> 16), multipliers[i]!)) | 0
    sum = Math.imul(sum ^ (sum >>> 15), 0x85ebca6b)
    return sum ^ (sum >>> 13)
  }

  private slotOf(key: Int32Array, hash: number): number {
    const { slots, keys } = this
    const mask = slots.length - 1
    for (let slot = (2 * hash) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot]!
      if (number < 0) return slot
      if (slots[slot + 1] === hash && keys.equals(number, key)) return slot
    }
  }

  private widen(): void {
    const { slots } = this
    const wider = emptySlots(slots.length)
    const mask = wider.length - 1
    for (let old = 0; old < slots.length; old += 2) {
      if (slots[old]! < 0) continue
      let slot = (2 * slots[old + 1]!) & mask
      while (wider[slot]! >= 0) slot = (slot + 2) & mask
      wider[slot] = slots[old]!
      wider[slot + 1] = slots[old + 1]!
    }
    this.slots = wider
  }
}
