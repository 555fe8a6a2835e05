: # one a period
