/** True where a version of a requirement set such as "1.14" holds what came with another, such as "1.9". */
export function holdsVersion(has: string, asked: string): boolean {
  const [[major = 0, minor = 0] = [], [askedMajor = 0, askedMinor = 0] = []] = [has, asked].map((version) => version.split(".").map(Number));
  return major > askedMajor || (major === askedMajor && minor >= askedMinor);
}
