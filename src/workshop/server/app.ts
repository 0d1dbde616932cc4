import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { codeOf, seatByCode } from '../room/lookup.js'
import { mistake } from '../../errors.js'
import type { LiveSession } from './live-session.js'
import { isSame, newToken } from './tokens.js'

/** How pages reach the session. */
export interface AppOptions {
  readonly session: LiveSession
  /** Folder of the built pages. */
  readonly pages: string
  /** The address that the QR code on the projector leads to. */
  readonly address: () => string
  /** Told of what was refused, for the log on the terminal. */
  readonly warn?: (message: string) => void
}

const id = z.string().min(1).max(64)
const roomCode = z.string().max(12).optional()
const joining = z.strictObject({ id, room: roomCode, language: z.string().min(2).max(10).optional(), name: z.string().trim().max(40).optional() })
const moving = z.strictObject({ id: id.optional(), room: roomCode, code: z.string().min(1).max(12), secret: z.string().min(1).max(12) })

const wrongRoom = { refusal: { id: 'room/wrong-code', message: 'The code of the room is not right.' } }

/** Claims and moves that one address may try in a minute; a whole class may sit behind one address. */
const limits = { join: 600, move: 20 }

/** Milliseconds for which the answer to a claim is kept. */
const keptMs = 120_000

/** Languages of the pages. */
const languages = ['en', 'fr', 'ar']

const policy = {
  directives: {
    defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], connectSrc: ["'self'", 'ws:', 'wss:'],
    fontSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"], upgradeInsecureRequests: null,
  },
}

async function packages() {
  try {
    const [fastify, serving, helmet, rateLimit, uqr] = await Promise.all([import('fastify'), import('@fastify/static'), import('@fastify/helmet'), import('@fastify/rate-limit'), import('uqr')])
    return { fastify: fastify.default, serving: serving.default, helmet: helmet.default, rateLimit: rateLimit.default, renderSVG: uqr.renderSVG }
  } catch {
    throw mistake({ given: 'a workshop was to be started', allowed: 'its packages are not installed', todo: 'npm install fastify @fastify/static @fastify/helmet @fastify/rate-limit socket.io @libsql/client uqr' })
  }
}

/** The doors over HTTP: pages, public facts, and claiming or moving a seat. Nothing that is fetched changes anything. */
export async function buildApp({ session, pages, address, warn = () => {} }: AppOptions): Promise<FastifyInstance> {
  const { fastify, serving, helmet, rateLimit, renderSVG } = await packages()
  // One frame of a class is small; bodies beyond that are no commands.
  const app = fastify({ logger: false, bodyLimit: 16 * 1024, trustProxy: false, forceCloseConnections: true })
  await app.register(helmet, { contentSecurityPolicy: policy, strictTransportSecurity: false, crossOriginOpenerPolicy: false, originAgentCluster: false })
  await app.register(rateLimit, { global: false })
  await app.register(serving, { root: pages, prefix: '/', index: false, cacheControl: false, etag: true })

  const isOtherRoom = (code: string | undefined): boolean => code !== undefined && !isSame(code.trim().toUpperCase(), session.facts.code)
  const page = (name: string) => (_: unknown, reply: FastifyReply) => reply.header('cache-control', 'no-store').sendFile(name)
  app.get('/', page('seat.html'))
  app.get('/console', page('console.html'))
  app.get('/screen', page('screen.html'))
  app.get('/qr.svg', (_, reply) => reply.header('cache-control', 'no-store').type('image/svg+xml').send(renderSVG(address(), { ecc: 'M', border: 2 })))
  app.get('/api/session', (_, reply) => {
    const { room, facts } = session
    return reply.header('cache-control', 'no-store').send({ code: facts.code, title: facts.title, stage: room.stage, languages: [room.setup.language, ...languages.filter((each) => each !== room.setup.language)], ended: room.ended, address: new URL(address()).host, seats: Object.keys(room.seats).length })
  })

  // What was answered, for a phone that lost the answer and asks again; never on disk.
  const answered = new Map<string, { readonly seat: string; readonly code: string; readonly secret: string; readonly token: string }>()

  app.post('/api/join', { config: { rateLimit: { max: limits.join, timeWindow: 60_000 } } }, async (request, reply) => {
    const { id: command, room: code, ...facts } = joining.parse(request.body)
    if (isOtherRoom(code)) return reply.code(403).send(wrongRoom)
    const known = answered.get(command)
    if (known) return reply.code(201).send(known)
    const answer = await session.submit({ door: 'host', command: { id: `join-${command}`, type: 'seat.claim', ...facts } })
    if ('refusal' in answer) return reply.code(409).send(answer)
    const claimed = answer.entries.find((entry) => entry.type === 'seat.claimed')
    // The same request once more, from before a restart: its token is not kept.
    if (!claimed || !answer.token) return reply.code(409).send({ refusal: { id: 'seat/claimed-already', message: 'This request was answered already.' } })
    const { seat, secret } = claimed.payload
    const given = { seat, code: codeOf(session.room, session.room.seats[seat]!), secret, token: answer.token }
    answered.set(command, given)
    setTimeout(() => answered.delete(command), keptMs).unref()
    return reply.code(201).send(given)
  })

  app.post('/api/move', { config: { rateLimit: { max: limits.move, timeWindow: 60_000 } } }, async (request, reply) => {
    const { id: command = newToken(), room: given, code, secret } = moving.parse(request.body)
    if (isOtherRoom(given)) return reply.code(403).send(wrongRoom)
    const seat = seatByCode(session.room, code)
    // Compared also when there is no such seat, so that the time taken tells nothing.
    const isRight = isSame(secret.trim().toUpperCase(), seat?.secret ?? '????')
    if (!seat || !isRight) return reply.code(403).send({ refusal: { id: 'seat/wrong-code', message: 'The code or the secret is not right.' } })
    const answer = await session.submit({ door: 'host', command: { id: `move-${command}`, type: 'seat.move', seat: seat.id } })
    if ('refusal' in answer) return reply.code(409).send(answer)
    if (!answer.token) return reply.code(409).send({ refusal: { id: 'seat/moved-already', message: 'This request was answered already.' } })
    return reply.code(201).send({ seat: seat.id, token: answer.token })
  })

  app.setNotFoundHandler((_, reply) => reply.code(404).send({ refusal: { id: 'page/unknown', message: 'There is no such page.' } }))
  app.setErrorHandler((error, request, reply) => {
    const code = error instanceof z.ZodError ? 400 : ((error as { readonly statusCode?: number }).statusCode ?? 500)
    warn(`${request.method} ${request.routeOptions.url ?? 'an unknown page'}: ${code}`)
    const words: { readonly [code: number]: string } = { 400: 'The request is not whole.', 413: 'The request is too long.', 415: 'The request is not JSON.', 429: 'Too many tries; wait a minute.' }
    return reply.code(code).send({ refusal: { id: `request/${code}`, message: words[code] ?? 'The request could not be answered.' } })
  })
  return app
}
