// Package xmlscan reads XML as office programs write it, token by token and
// fast: names without their prefixes, text without allocation until asked for.
// It refuses what such files never need and attackers do: document types,
// entities other than the five of XML, and nesting deeper than a limit. It
// knows nothing of office formats and reads nothing but the bytes it is given.
package xmlscan
