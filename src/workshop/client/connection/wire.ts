import { fromCallback } from 'xstate'
import { io } from 'socket.io-client'
import { deviceNow } from '../device.js'
import type { AnyPage, Answer, ChartPicture, ClientDoor, WireOrder, WireReport } from './contract.js'

/** How long an answer may take before the page says "not sent". */
const patienceMs = 8000

/** How often at most a page says that somebody is at it. */
const aliveMs = 20_000

interface PageFrame { readonly page: AnyPage; readonly nowMs: number; readonly seq: number }

/** One attempt at a socket: it never reconnects by itself, the machine around it does. */
export const socketWire = fromCallback<WireOrder, { readonly door: ClientDoor; readonly token: string }>(({ input, sendBack, receive }) => {
  const report = (event: WireReport): void => sendBack(event)
  const socket = io({ auth: { door: input.door, token: input.token }, reconnection: false, forceNew: true, transports: ['websocket', 'polling'], tryAllTransports: true, timeout: 10_000 })
  socket.on('connect', () => report({ type: 'wire.up' }))
  // A refusal of the server takes the socket out of use; a failure of the network does not.
  socket.on('connect_error', (error: Error & { readonly data?: { readonly id?: string } }) => report({ type: socket.active ? 'wire.down' : error.data?.id === 'seat/moved' ? 'wire.moved' : 'wire.shut' }))
  socket.on('disconnect', () => report({ type: 'wire.down' }))
  socket.on('page', ({ page, nowMs }: PageFrame) => report({ type: 'wire.page', received: { page, nowMs, atMs: deviceNow() } }))
  socket.on('chart', (chart: ChartPicture) => report({ type: 'wire.chart', chart }))
  socket.on('moved', () => report({ type: 'wire.moved' }))
  socket.on('gone', () => report({ type: 'wire.gone' }))
  receive((order) => {
    const patient = socket.timeout(patienceMs)
    if (order.type === 'carry') {
      const { id } = order.command
      patient.emit('command', order.command, (error: unknown, answer?: Answer) => {
        report(error || !answer ? { type: 'wire.silence', id } : { type: 'wire.answer', id, answer })
      })
    } else {
      patient.emit(order.name, order.body, (error: unknown, value?: unknown) => {
        if (!error) report({ type: 'wire.told', key: order.key, value })
      })
    }
  })
  // Whoever reads and scrolls is here, though nothing is sent.
  let toldAt = 0
  const stir = (): void => {
    if (!socket.connected || deviceNow() - toldAt < aliveMs) return
    toldAt = deviceNow()
    socket.emit('alive')
  }
  const signs = ['pointerdown', 'keydown', 'scroll'] as const
  if (input.door === 'seat') for (const sign of signs) addEventListener(sign, stir, { passive: true, capture: true })
  return () => {
    for (const sign of signs) removeEventListener(sign, stir, { capture: true })
    socket.removeAllListeners()
    socket.disconnect()
  }
})
