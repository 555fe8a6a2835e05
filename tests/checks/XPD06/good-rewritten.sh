: # rewritten
