/**
 * Listens to the server's events of one type while the page is looked at. A tab in the background lets go: a browser gives all
 * tabs of a site six connections together.
 */
export function listen(address: string, type: string, said: (data: string) => void): void {
  let events: EventSource | null = null;
  const look = (): void => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource(address);
      events.addEventListener(type, (event) => said((event as MessageEvent<string>).data));
    }
  };
  document.addEventListener("visibilitychange", look);
  look();
}
