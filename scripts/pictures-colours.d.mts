export function withColours(html: string): string;
export function terminalHtml(text: string): string;
