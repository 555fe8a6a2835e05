: # both or neither
