// The few numbers an operator watches, as Prometheus text (exposition format 0.0.4).

export interface Counter {
  add(amount?: number): void;
}

export interface Histogram {
  /** Seconds, as Prometheus wants durations. */
  observe(seconds: number): void;
}

export interface Metrics {
  counter(name: string, says: string, labels?: Readonly<Record<string, string>>): Counter;
  histogram(name: string, says: string, boundsSeconds: readonly number[]): Histogram;
  /** A value read at the moment it is asked for; NaN when that fails. */
  gauge(name: string, says: string, read: () => number | Promise<number>): void;
  text(): Promise<string>;
}

interface Family {
  readonly says: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly lines: (() => string | Promise<string>)[];
}

/** An empty set of metrics; asking twice for the same counter answers the same one. */
export function openMetrics(): Metrics {
  const families = new Map<string, Family>();
  const counters = new Map<string, Counter>();
  const family = (name: string, says: string, type: Family['type']): Family => {
    const known = families.get(name);
    if (known !== undefined) return known;
    const made: Family = { says, type, lines: [] };
    families.set(name, made);
    return made;
  };
  return {
    counter(name, says, labels = {}) {
      const key = `${name}${labelText(labels)}`;
      const known = counters.get(key);
      if (known !== undefined) return known;
      let value = 0;
      family(name, says, 'counter').lines.push(() => `${key} ${value}`);
      const counter: Counter = {
        add: (amount = 1) => {
          value += amount;
        },
      };
      counters.set(key, counter);
      return counter;
    },
    histogram(name, says, boundsSeconds) {
      const counts = new Float64Array(boundsSeconds.length + 1);
      let sum = 0;
      family(name, says, 'histogram').lines.push(() => {
        let total = 0;
        const rows = boundsSeconds.map((bound, index) => {
          total += counts[index]!;
          return `${name}_bucket{le="${bound}"} ${total}`;
        });
        total += counts[boundsSeconds.length]!;
        return [
          ...rows,
          `${name}_bucket{le="+Inf"} ${total}`,
          `${name}_sum ${sum}`,
          `${name}_count ${total}`,
        ].join('\n');
      });
      return {
        observe(seconds) {
          let index = 0;
          while (index < boundsSeconds.length && seconds > boundsSeconds[index]!) index++;
          counts[index]! += 1;
          sum += seconds;
        },
      };
    },
    gauge(name, says, read) {
      family(name, says, 'gauge').lines.push(async () => {
        try {
          return `${name} ${await read()}`;
        } catch {
          // A store that is down must not take away the numbers that show it.
          return `${name} NaN`;
        }
      });
    },
    async text() {
      const blocks: string[] = [];
      for (const [name, { says, type, lines }] of families) {
        const values = await Promise.all(lines.map((line) => line()));
        blocks.push(`# HELP ${name} ${says}\n# TYPE ${name} ${type}\n${values.join('\n')}\n`);
      }
      return blocks.join('');
    },
  };
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, '_')}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}
