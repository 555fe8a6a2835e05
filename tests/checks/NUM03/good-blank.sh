: # 174 is what is there already, and stays in the title
