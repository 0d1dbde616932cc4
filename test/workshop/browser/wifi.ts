import { connect, createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { atEnd } from './room.js'

/** The network between a phone and the server, which fails on demand. */
export interface Wifi {
  readonly origin: string
  /** What is on its way is lost, and nothing new comes through. */
  cut(): void
  /** What phones send arrives; what the server answers does not. */
  deafen(): void
  /** Everything comes through again. */
  mend(): void
}

/** Lays a network before a server. */
export async function wifi(port: number): Promise<Wifi> {
  let state: 'up' | 'cut' | 'deaf' = 'up'
  const open = new Set<Socket>()
  const server = createServer((phone) => {
    if (state === 'cut') return void phone.destroy()
    const laptop = connect(port, '127.0.0.1')
    for (const socket of [phone, laptop]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        phone.destroy()
        laptop.destroy()
      })
    }
    phone.on('data', (bytes) => { if (state !== 'cut') laptop.write(bytes) })
    laptop.on('data', (bytes) => { if (state === 'up') phone.write(bytes) })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const drop = (): void => { for (const socket of open) socket.destroy() }
  atEnd(() => new Promise<void>((resolve) => {
    drop()
    server.close(() => resolve())
  }))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () => {
      state = 'cut'
      drop()
    },
    deafen: () => { state = 'deaf' },
    mend: () => {
      // A connection that lost bytes is of no use any more.
      if (state === 'deaf') drop()
      state = 'up'
    },
  }
}
