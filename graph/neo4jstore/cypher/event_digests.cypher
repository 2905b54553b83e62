MATCH (e:Event) WHERE e.digest IS NOT NULL
RETURN e.id, e.digest
