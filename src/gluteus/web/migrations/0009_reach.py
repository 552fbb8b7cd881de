from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('web', '0008_imports'),
    ]

    operations = [
        migrations.AddField(
            model_name='setrow',
            name='reach_percent',
            field=models.PositiveSmallIntegerField(null=True),
        ),
    ]
