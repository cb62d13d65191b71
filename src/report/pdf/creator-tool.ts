/** Name of the tool as it stands in the file, and by which it knows its own reports again. */
export const creatorTool = 'Enquêtetool Wijkgericht werken'
