/** Does one thing at a time; of what arrives meanwhile, only the latest is done. */
export function latestOnly<T>(work: (value: T) => Promise<void>): (value: T) => void {
  let waiting: { readonly value: T } | undefined;
  let busy = false;

  return (value) => {
    waiting = { value };
    if (!busy) void workOff();
  };

  async function workOff(): Promise<void> {
    busy = true;
    while (waiting) {
      const { value } = waiting;
      waiting = undefined;
      await work(value);
    }
    busy = false;
  }
}
