CALL () {
  MATCH (a:Article) WHERE a.id IN $ids RETURN a
  UNION
  MATCH (a:Article) WHERE a.path IN $paths RETURN a
}
RETURN a.id, a.content_hash, a.path, a.url
