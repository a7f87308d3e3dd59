/** What a push message says. */
export interface Message {
  title: string;
  line: string;
  link: string;
  tag: string;
  lang: string;
}

/** Reads a message. What can't be read still tells the person to look. */
export function messageOf(text: string | undefined): Message {
  let said: Partial<Record<keyof Message, unknown>> = {};
  try {
    const read: unknown = JSON.parse(text ?? "");
    said = typeof read === "object" && read !== null ? read : {};
  } catch {
    // Of an older or newer host: the page says what it is about.
  }
  const word = (name: keyof Message, otherwise: string): string => (typeof said[name] === "string" ? (said[name] as string) : otherwise);
  return {
    title: word("title", "穗源"), line: word("line", "有新通知，请打开看看。 There is a new notice."), link: word("link", "/"), tag: word("tag", ""),
    lang: word("lang", "zh-CN"),
  };
}

/** The page that a notification opens: one of this site, whatever the message says. */
export function pageOf(link: unknown, origin: string): string {
  try {
    const page = new URL(typeof link === "string" ? link : "/", origin);
    return page.origin === origin ? page.href : `${origin}/`;
  } catch {
    return `${origin}/`;
  }
}
