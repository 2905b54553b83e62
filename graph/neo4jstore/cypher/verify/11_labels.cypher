// every entity has the label of its kind
MATCH (n:Entity)
WHERE NOT n:Unresolved
  AND [n:Person, n:Country, n:Organization, n:Group]
   <> [n.kind = 'person', n.kind = 'country', n.kind = 'organization', n.kind = 'group']
RETURN count(n), min(n.id)
