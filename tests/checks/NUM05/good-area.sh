: # 1.9 万亩 is measured, not counted
