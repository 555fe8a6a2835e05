: # as it is
