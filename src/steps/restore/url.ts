/** The same server, another of its databases: what stands in the URL's path, and nothing else. Never shown to anybody. */
export function urlOfDatabase(url: string, database: string): string {
  const [, server = '', query = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(?:\/[^?#]*)?(\?[^#]*)?/is.exec(url) ?? [];
  const params = query
    .slice(1)
    .split('&')
    .filter((one) => one !== '' && !/^dbname=/i.test(one));
  return `${server}/${encodeURIComponent(database)}${params.length === 0 ? '' : `?${params.join('&')}`}`;
}
