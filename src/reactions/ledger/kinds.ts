// Which number stands for which kind of reaction. Numbers are given once and never change, so they may be kept.

export interface KindNumbers {
  numberOf(name: string): number | Promise<number>;
  known(name: string): number | undefined;
  nameOf(kindNo: number): string | undefined;
  /** Makes sure that these numbers have names here: another server may have given them. */
  learn(kindNos: Iterable<number>): Promise<void>;
}

interface Store {
  readonly load: () => Promise<readonly { readonly kind_no: number; readonly name: string }[]>;
  /** Gives the kind a number, unless it has one, and answers it. */
  readonly add: (name: string) => Promise<number>;
}

/** Reads all kinds once; later only what is new. There are as many as editors ever thought of: dozens. */
export async function openKinds(store: Store): Promise<KindNumbers> {
  const numbers = new Map<string, number>();
  const names = new Map<number, string>();
  const keep = (name: string, kindNo: number) => {
    numbers.set(name, kindNo);
    names.set(kindNo, name);
  };
  const load = async () => {
    for (const row of await store.load()) keep(row.name, row.kind_no);
  };
  await load();
  return {
    numberOf: (name) =>
      numbers.get(name) ??
      store.add(name).then((kindNo) => {
        keep(name, kindNo);
        return kindNo;
      }),
    known: (name) => numbers.get(name),
    nameOf: (kindNo) => names.get(kindNo),
    learn: async (kindNos) => {
      for (const kindNo of kindNos) if (!names.has(kindNo)) return load();
    },
  };
}
