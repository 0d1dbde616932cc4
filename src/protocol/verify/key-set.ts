import { IntList } from './int-list.js'

function hashOf(key: Int32Array): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) {
    hash = Math.imul(hash ^ key[i]!, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) >>> 0
}

/** Keys of one width, each numbered in the order in which it was added. Keys are compared whole, so that no two are ever taken for each other. */
export class KeySet {
  private readonly keys = new IntList(1 << 16)
  /** Numbers of keys by hash, -1 where there is none; open addressing. */
  private slots = new Int32Array(1 << 14).fill(-1)

  constructor(private readonly width: number) {}

  get size(): number {
    return this.keys.length / this.width
  }

  get bytes(): number {
    return this.keys.bytes + this.slots.byteLength
  }

  /** The number of a key, or -1 when it is new. */
  find(key: Int32Array): number {
    return this.slots[this.slotOf(key)]!
  }

  /** The number of a key, which is added when it is new. */
  add(key: Int32Array): number {
    const slot = this.slotOf(key)
    const known = this.slots[slot]!
    if (known >= 0) return known
    const number = this.size
    this.slots[slot] = number
    this.keys.pushAll(key)
    if (2 * (number + 1) > this.slots.length) this.widen()
    return number
  }

  private slotOf(key: Int32Array): number {
    const { slots, width } = this
    const { data } = this.keys
    const mask = slots.length - 1
    for (let slot = hashOf(key) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]!
      if (number < 0) return slot
      let i = 0
      for (let at = number * width; i < width && data[at] === key[i]; i++) at++
      if (i === width) return slot
    }
  }

  private widen(): void {
    const { size, width } = this
    this.slots = new Int32Array(2 * this.slots.length).fill(-1)
    const mask = this.slots.length - 1
    for (let number = 0; number < size; number++) {
      let slot = hashOf(this.keys.data.subarray(number * width, (number + 1) * width)) & mask
      while (this.slots[slot]! >= 0) slot = (slot + 1) & mask
      this.slots[slot] = number
    }
  }
}
