import { useActorRef, useSelector } from '@xstate/react'
import { useEffect } from 'react'
import { connectionMachine } from './connection/connection.js'
import type { Connection, ConnectionContext, ConnectionSnapshot } from './connection/connection.js'
import type { AnyCommand, AnyPage, ClientDoor, ConsoleWish, ScreenWish, SeatWish } from './connection/contract.js'
import { socketWire } from './connection/wire.js'
import { chance, deviceNow, keepInTab, newId, readTab, tokenHere } from './device.js'

const machine = connectionMachine.provide({ actors: { wire: socketWire } })

/** Where the connection of a page is. */
export type Link = 'keyless' | 'connecting' | 'live' | 'waiting' | 'moved' | 'shut' | 'gone'

/** A page's connection with what it last told. */
export interface Line extends Pick<ConnectionContext, 'chart' | 'outbox' | 'refused' | 'lastSent' | 'told'> {
  readonly page: AnyPage | null
  readonly link: Link
  readonly now: () => number
  readonly isBusy: (type: string) => boolean
  readonly send: (wish: SeatWish | ConsoleWish | ScreenWish) => void
  readonly retry: (id: string) => void
  readonly read: (id: string) => void
  readonly ask: (key: string, name: string, body: unknown) => void
  readonly enter: (token: string) => void
}

function linkOf(snapshot: ConnectionSnapshot): Link {
  if (snapshot.matches({ open: 'live' })) return 'live'
  if (snapshot.matches('open') || snapshot.matches('deciding')) return 'connecting'
  return snapshot.value as Exclude<Link, 'live' | 'connecting'>
}

/** What a page needs of a connection. */
export function lineOf(actor: Connection, snapshot: ConnectionSnapshot): Line {
  const { received, chart, outbox, refused, lastSent, told } = snapshot.context
  return {
    chart, outbox, refused, lastSent, told,
    page: received?.page ?? null,
    link: linkOf(snapshot),
    now: () => (received ? received.nowMs + deviceNow() - received.atMs : 0),
    isBusy: (type) => outbox.some(({ command }) => command.type === type),
    send: (wish) => actor.send({ type: 'send', command: { ...wish, id: newId() } as AnyCommand }),
    retry: (id) => actor.send({ type: 'retry', id }),
    read: (id) => actor.send({ type: 'read', id }),
    ask: (key, name, body) => actor.send({ type: 'ask', key, name, body }),
    enter: (token) => actor.send({ type: 'enter', token }),
  }
}

/** Runs the connection of a page for as long as the page is open. */
export function useConnection(door: ClientDoor): Line {
  const keep = { read: () => readTab(`outbox.${door}`), write: (text: string) => keepInTab(`outbox.${door}`, text) }
  const actor = useActorRef(machine, { input: { door, token: tokenHere(door), keep, chance } })
  const snapshot = useSelector(actor, (current) => current)
  useEffect(() => {
    const nudge = (): void => actor.send({ type: 'nudge' })
    const seen = (): void => { if (document.visibilityState === 'visible') nudge() }
    addEventListener('online', nudge)
    document.addEventListener('visibilitychange', seen)
    return () => {
      removeEventListener('online', nudge)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [actor])
  const seq = snapshot.context.received?.page.seq
  useEffect(() => {
    if (seq !== undefined) document.documentElement.dataset.seq = String(seq)
  }, [seq])
  return lineOf(actor, snapshot)
}
