package text_test

import "testing/fstest"

var bad = fstest.MapFS{"furniture.yaml": {Data: []byte(`abreviations: [TP]
captions:
  credits: [Ảnh, Ảnh]
sources: [""]
examples:
  - text: Nga rút quân.
    zones: [headline]
`)}}

var broken = fstest.MapFS{"furniture.yaml": {Data: []byte(`examples:
  - text: Nga rút quân.
    zones: [caption]
`)}}
