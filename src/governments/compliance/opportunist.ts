import { compliance, futureAtStake, temptation } from './compliance.js'

/** Keeps its people when that saves more than it puts at stake, and makes good only if the future outweighs it after all. */
export const opportunist = compliance('opportunist', 'Keeps its people when the temptation exceeds the future.', {
  keeps: (view) => temptation(view) <= futureAtStake(view),
  remedies: (view) => temptation(view) <= futureAtStake(view),
  pays: (view) => futureAtStake(view) > 0 && (view.secrets?.preferences.future ?? 0) > 0,
  patience: 2,
})
