import { mistake } from '../errors.js'
import type { Strategy } from '../bargaining/strategy.js'
import { governmentWith, isStrategy } from '../governments/government.js'
import { mediator } from '../governments/mediator.js'
import { nature } from '../governments/nature.js'
import { LateError } from '../model/government.js'
import type { Government } from '../model/government.js'
import type { Scenario } from '../model/scenario.js'
import { Negotiation } from './negotiation.js'
import type { Question } from './negotiation.js'
import type { Engine } from '../protocol/engine.js'
import { resultOf } from './result.js'
import type { NegotiationResult } from './result.js'

/** Who plays whom: a government or a bare strategy for each party; `nature` and the mediator when the usual ones will not do. */
export interface Cast {
  readonly [actor: string]: Government | Strategy
}

/** Options of {@link negotiate} and its kin. */
export interface NegotiateOptions {
  /** A whole number: the same scenario, governments and seed give the same run. There is no default, so that every run can be repeated. */
  readonly seed: number
}

/** Options of {@link negotiateAsync}. */
export interface NegotiateAsyncOptions extends NegotiateOptions {
  /** Milliseconds that an actor has for an answer. @defaultValue no limit */
  readonly timeoutMs?: number
  /** Stops the run: the promise rejects with the signal's reason. @defaultValue none */
  readonly signal?: AbortSignal
  /** Called after every answer, with the run so far. @defaultValue none */
  readonly onAnswer?: (run: Negotiation) => void
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}

function complete(scenario: Scenario, cast: Cast): { readonly [actor: string]: Government } {
  const temperaments = new Map(scenario.parties.map(({ id, secrets }) => [id, secrets.temperament]))
  const given = Object.entries(cast).map(([actor, player]): [string, Government] => [
    actor, isStrategy(player) ? governmentWith({ bargaining: player }, temperaments.get(actor) ?? {}) : player,
  ])
  return { nature: nature(), ...(scenario.mediator ? { [scenario.mediator.id]: mediator() } : {}), ...Object.fromEntries(given) }
}

/**
 * A negotiation to be driven step by step. A bare strategy stands for a government with the scenario's temperament in the other phases.
 * @throws {@link UsageError} when a party has no government, a name is unknown, or the seed is not a whole number
 */
export function openNegotiation(scenario: Scenario, cast: Cast, { seed }: NegotiateOptions, engine?: Engine): Negotiation {
  return new Negotiation(scenario, complete(scenario, cast), seed, engine)
}

/** A stored negotiation to be driven on; see {@link Negotiation.resume}. */
export function resumeNegotiation(scenario: Scenario, cast: Cast, state: ReturnType<Negotiation['state']>): Negotiation {
  return Negotiation.resume(scenario, complete(scenario, cast), state)
}

function failed(run: Negotiation, error: unknown): void {
  if (error instanceof LateError) run.fault('actor/late', error.message)
  else run.fault('actor/threw', `threw: ${error instanceof Error ? error.message : String(error)}`)
}

const threw = Symbol('threw')

/** What a government answers, or `threw`, which is in the log by then. */
function answerTo(run: Negotiation, { government, view, moves, own }: Question): unknown {
  try {
    return government.decide(view, moves, own)
  } catch (error) {
    failed(run, error)
    return threw
  }
}

/**
 * Asks and answers one question, for governments that answer at once.
 * @returns false when the negotiation is over
 */
export function step(run: Negotiation): boolean {
  const question = run.next()
  if (!question) return false
  const move = answerTo(run, question)
  if (isPromise(move)) {
    throw mistake({
      given: `the government of ${question.actor} (${question.government.facts.name}) answered with a promise`,
      allowed: 'negotiate() waits for nobody',
      todo: 'call negotiateAsync() instead',
    })
  }
  if (move !== threw) run.answer(move)
  return true
}

async function within(move: Promise<unknown>, timeoutMs: number | undefined): Promise<unknown> {
  if (timeoutMs === undefined) return move
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LateError(`gave no answer within ${timeoutMs} ms`)), timeoutMs)
  })
  return Promise.race([move, late]).finally(() => clearTimeout(timer))
}

async function waited(run: Negotiation, move: Promise<unknown>, timeoutMs: number | undefined): Promise<true> {
  let answer: unknown
  try {
    answer = await within(move, timeoutMs)
  } catch (error) {
    failed(run, error)
    return true
  }
  run.answer(answer)
  return true
}

/** Like {@link step}, for governments that may take their time; it answers at once where they do. */
export function stepOrWait(run: Negotiation, timeoutMs?: number): boolean | Promise<true> {
  const question = run.next()
  if (!question) return false
  const move = answerTo(run, question)
  if (isPromise(move)) return waited(run, move, timeoutMs)
  if (move !== threw) run.answer(move)
  return true
}

/** Like {@link step}, for governments that may take their time. */
export async function stepAsync(run: Negotiation, timeoutMs?: number): Promise<boolean> {
  return stepOrWait(run, timeoutMs)
}

/** The result of a negotiation that is over. */
export function conclude(run: Negotiation): NegotiationResult {
  return resultOf(run.snapshot.context, run.lines)
}

/**
 * Runs one negotiation to its end.
 * @param scenario - the case; see `scenario()` for the bundled ones
 * @param cast - a government or a bare strategy for each party, by party id
 * @param options - the seed
 * @returns a frozen result: outcome, people released, utilities, trust, path, refusals, faults, transcript, versions
 */
export function negotiate(scenario: Scenario, cast: Cast, options: NegotiateOptions): NegotiationResult {
  const run = openNegotiation(scenario, cast, options)
  while (step(run));
  return conclude(run)
}

/** {@link negotiate} for governments that answer with promises: people, remote processes, language models. */
export async function negotiateAsync(scenario: Scenario, cast: Cast, { seed, timeoutMs, signal, onAnswer }: NegotiateAsyncOptions): Promise<NegotiationResult> {
  const run = openNegotiation(scenario, cast, { seed })
  while (await stepAsync(run, timeoutMs)) {
    signal?.throwIfAborted()
    onAnswer?.(run)
  }
  return conclude(run)
}
