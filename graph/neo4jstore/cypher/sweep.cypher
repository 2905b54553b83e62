// Bare names that nobody refers to any more.
MATCH (n:Unresolved) WHERE NOT EXISTS { (n)--() }
DELETE n
