/** A group holds so many people; one alone registers as everybody does. */
export const FEWEST = 2
export const MOST = 60

/** How many a link may ever register, those taken away included: whoever finds one fills no edition. */
export const MOST_EVER = 180
