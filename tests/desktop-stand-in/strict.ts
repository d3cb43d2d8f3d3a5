/**
 * A stand-in for an object of Electron that knows what is in `known` and throws at anything else: an API that
 * the application begins to use has to be looked at here first.
 */
export function strict<Known extends object>(name: string, known: Known): Known {
  return new Proxy(known, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target)) {
        throw new Error(`The stand-in for Electron does not know ${name}.${key}`);
      }
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}
