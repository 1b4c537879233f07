declare module 'jsonstat-toolkit' {
  export default function JSONstat(response: unknown): unknown;
}
