UNWIND $ids AS id
MATCH (:Article {id: id})-[r:REPRINT_OF]->()
DELETE r
