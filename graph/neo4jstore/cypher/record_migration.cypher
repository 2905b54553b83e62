MATCH (c:Chronograph {id: 'graph'})
SET c.version = $version,
    c.migrations = [name IN coalesce(c.migrations, []) WHERE name <> $name] + $name
