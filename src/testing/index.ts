export { CoverageRecorder } from './coverage.js'
export type { ChartCoverage } from './coverage.js'
export { assertGovernment, contract } from './contract.js'
export type { ContractRule } from './contract.js'
export { randomWalk } from './random-walk.js'
export type { RandomWalkOptions, Walk } from './random-walk.js'
export { smallScenario } from './small-scenario.js'
export type { SmallScenarioOptions } from './small-scenario.js'
export { randomMove } from './walk.js'
export type { Weights } from './walk.js'
export { cheapInvariants, invariants, violationOf } from '../protocol/invariants/index.js'
export { cooperate, cooperativeEvent } from '../protocol/invariants/cooperate.js'
export {
  custodianMovesAtHandover, lawfulTransfer, onePackage, oneState, onlyEdges, terminalAbsorbs, wholeWay,
} from '../protocol/invariants/custody.js'
export {
  abortRestores, allOrNone, canFinish, endsTogether, exactResume, exposureBounded, lawfulRelease, mayRefuse, oneOutcome, packageFixed, stagingDeliverable, wordsMoveNobody,
} from '../protocol/invariants/process.js'
export { beliefsAreDistributions, noninterference, requestsPersist, samePast, trustFollowsDeeds, withOtherSecrets } from '../protocol/invariants/information.js'
export type { Invariant, Step, Violation } from '../protocol/invariants/invariant.js'
export { stream } from '../random.js'
export type { RandomStream } from '../random.js'
