import { composed, type ComposedName } from './composed.js';
import { base, nodes, recordings, type NodeName, type RecordingName } from './recordings.js';

/** An answer, packed: flows have most of their members and nodes in common. */
export type Stored =
  | { status: number; flow: object; nodes: (NodeName | object)[]; messages?: object[] }
  | { status: number; headers?: Record<string, string>; body: object | string }
  | { failure: 'network' | 'silence' };

export type AnswerName = RecordingName | ComposedName;

export type Unpacked = { status: number; headers?: Record<string, string>; body: unknown } | { failure: string };

/** An answer as it was recorded. */
export function unpack(name: AnswerName): Unpacked {
  const stored = { ...recordings, ...composed }[name];
  if (!('flow' in stored)) return stored;
  const { status, flow, messages } = stored;
  const body = {
    ...base,
    ...flow,
    ui: {
      action: `https://id.example.com/self-service/login?flow=${base.id}`,
      method: 'POST',
      nodes: stored.nodes.map((node) => (typeof node === 'string' ? nodes[node] : node)),
      ...(messages && { messages }),
    },
  };
  return { status, body };
}
