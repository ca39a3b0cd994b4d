/** How a ROME code is written: `M1810`. The database says the same. */
export const ROME_CODE = /^[A-N]\d{4}$/
