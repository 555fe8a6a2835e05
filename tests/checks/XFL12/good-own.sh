: # each its own words
