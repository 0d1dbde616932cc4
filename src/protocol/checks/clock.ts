import type { StateCheck } from './check.js'

/** The deadline has passed. */
export const deadlinePassed: StateCheck = ({ day, deadline }) => day >= deadline
/** The next day is the deadline. */
export const deadlineComes: StateCheck = ({ day, deadline }) => day + 1 >= deadline
/** The next day is near the deadline. */
export const deadlineNears: StateCheck = ({ day, deadline, scenario }) => day + 1 >= deadline - scenario.rules.near
/** The clock may still be stopped. */
export const pauseAllowed: StateCheck = ({ pausedDays, causes, scenario }) => causes.length > 0 && pausedDays < scenario.rules.pause
/** After the next day the clock may not stay stopped. */
export const pauseSpent: StateCheck = ({ pausedDays, causes, scenario }) => causes.length === 0 || pausedDays + 1 >= scenario.rules.pause
/** The process has an outcome. */
export const processOver: StateCheck = ({ outcome }) => outcome !== null
