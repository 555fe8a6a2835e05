: # percentages
