/** What the whole room is doing. The facilitator moves on; nothing moves on by itself. */
export const stages = [
  'lobby', 'seating', 'brief', 'quiz', 'planning', 'practice', 'round1', 'pause', 'round2',
  'hardStop', 'survey', 'ownTable', 'postSettlement', 'debrief', 'close',
] as const
export type Stage = (typeof stages)[number]

/** Length of the session that the run-sheet is cut for. */
export type Minutes = 60 | 75 | 90

/** What a seat is for. Several `delegate`s may share a party: all but the first are co-delegates. `home` is the home front of a party, `spoiler` somebody outside of the talks who wants no exchange. */
export const places = ['delegate', 'mediator', 'home', 'spoiler', 'press', 'observer'] as const
export type PlaceKind = (typeof places)[number]

/** What a spoiler can do; what each costs and does is published in `room/spoiler/rules.ts`. */
export const spoilerMeans = ['statement', 'leak', 'threat', 'attack'] as const
export type SpoilerMeans = (typeof spoilerMeans)[number]

/** The only three signals of a seat's connection: `quiet` is silent for more than 60 s. Nobody is ejected for any of them. */
export type Presence = 'here' | 'quiet' | 'gone'

/** Charts of the debrief, in the order of WORKSHOP's section on visuals; `rule` is the closing step. */
export type DebriefStepId =
  | 'agreement' | 'pareto' | 'valueLeft' | 'concessions' | 'dance' | 'trust' | 'beliefs' | 'home' | 'chart' | 'grid'
  | 'ladder' | 'talk' | 'relationship' | 'bots' | 'whatIf' | 'rule'
