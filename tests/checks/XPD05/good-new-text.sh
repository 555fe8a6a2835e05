: # every text is new
