/**
 * What an object itself has under a key that comes from outside: an address, a form, a file. Undefined for any other key, and
 * for those that every object inherits, such as `toString` and `__proto__`.
 */
export function ownValue<Values extends object>(values: Values, key: string | null): Values[keyof Values] | undefined {
  return key !== null && Object.hasOwn(values, key) ? values[key as keyof Values] : undefined
}
