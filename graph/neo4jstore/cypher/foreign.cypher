// A node of something else that has one of our labels.
MATCH (n:Article|EventMention|Event|Entity|Actor|Place|Person|Country|Organization|Group)
RETURN labels(n) LIMIT 1
