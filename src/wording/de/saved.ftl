# Was aus einem Download wurde.

saved-handed = { $file } wurde dem Browser zum Sichern übergeben.
saved-refused = Der Browser hat { $file } nicht gesichert.
