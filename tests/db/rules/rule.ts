/** A constraint of the database, the rule it keeps, and a write that it must refuse. */
export type Rule = [constraint: string, rule: string, write: () => Promise<unknown>]
