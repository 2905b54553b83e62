MATCH (n:Article|EventMention|Event|Entity)
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS
